/// Would it hold? (method.md, section 7) Whether keeping a deal pays for each party at every moment, and who
/// would walk away from it.
package org.truce.hold;
