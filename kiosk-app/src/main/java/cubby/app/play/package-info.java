/// Stories from files, played and reported.
package cubby.app.play;
