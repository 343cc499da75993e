/// Messages from outside: who may say what, and which have been said.
package cubby.core.message;
