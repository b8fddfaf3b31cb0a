/// By which stages could they get to a deal? (method.md, section 6)
package org.truce.roadmap;
