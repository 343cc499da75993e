/// What Cubby says to people, in their language, free of any toolkit.
package cubby.core.words;
