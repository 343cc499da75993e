package cubby.sim;

import cubby.hal.contract.BankId;

/// One board of a site and the bank of compartments that it drives.
public record BankPlan(BankId bank, BoardMaker board) {}
