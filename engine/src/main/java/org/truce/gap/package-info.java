/// How far apart are they? (method.md, section 4)
package org.truce.gap;
