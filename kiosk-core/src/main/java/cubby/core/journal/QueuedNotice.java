package cubby.core.journal;

import cubby.core.notice.Notice;
import cubby.core.notice.NoticeId;
import cubby.core.time.Uptime;
import java.util.Optional;

/// A place in the outbox.
///
/// @param position grows from each notice to the next
/// @param since when it was queued
/// @param notice absent if what is stored cannot be read
public record QueuedNotice(long position, NoticeId id, Uptime since, Optional<Notice> notice) {}
