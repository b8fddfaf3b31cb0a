/// What the parties may really want: statements become constraints, constraints become sampled preferences
/// (method.md, section 2), with the estimates and diagnostics that every analysis over worlds shares.
package org.truce.worlds;
