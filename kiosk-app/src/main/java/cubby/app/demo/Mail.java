package cubby.app.demo;

import cubby.core.notice.OpenedNotice;
import java.time.Instant;

/// A notice as it would have been mailed.
record Mail(Instant at, String to, OpenedNotice notice) {}
