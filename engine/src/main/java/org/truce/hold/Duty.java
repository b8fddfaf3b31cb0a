package org.truce.hold;

/// That a party is bound by an obligation.
///
/// @param party in scope, counted from 0
/// @param obligation position among the obligations in force
record Duty(int party, int obligation) {}
