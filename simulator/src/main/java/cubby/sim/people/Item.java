package cubby.sim.people;

/// Something that can be put into a compartment.
///
/// @param name unique in a trial: the barcode, if it has one
/// @param owner who may have it: an e-mail address, or the name of a carrier
/// @param flat whether the occupancy sensor misses it
/// @param sender who may have it back; empty if nobody may
public record Item(String name, Kind kind, String owner, String sender, boolean flat) {

  public enum Kind {
    DELIVERY,
    RETURN,
    SENDING,
    /// Nothing that anybody has announced: wrapping, keys, a joke.
    RUBBISH
  }
}
