/// What could they all accept? (method.md, section 5)
package org.truce.deal;
