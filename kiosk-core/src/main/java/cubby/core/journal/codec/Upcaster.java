package cubby.core.journal.codec;

import tools.jackson.databind.node.ObjectNode;

/// Turns the body of one version of a kind into that of the next.
@FunctionalInterface
interface Upcaster {
  ObjectNode upcast(ObjectNode body);
}
