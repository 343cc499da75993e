/// What was done to a journal whose chain does not hold, as far as it can be known. Pure.
package cubby.core.journal.audit;
