/// The command line: words become calls of the [cubby.app.command.KioskOffice], and its replies
/// become sentences and exit codes. Nothing is done here.
package cubby.app.command;
