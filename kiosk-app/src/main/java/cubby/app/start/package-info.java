/// Quick starts: the program's classes as they are after loading and linking.
package cubby.app.start;
