/// `./cubby sim`: a cabinet's boards for anybody's program, and the hands, wires and faults of that
/// cabinet as commands of one line each.
package cubby.app.sim;
