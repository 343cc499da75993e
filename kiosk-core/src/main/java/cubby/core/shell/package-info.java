/// The shell: carries the core's decisions out. One thread owns the state and the journal.
package cubby.core.shell;
