/// Changes of a YAML file that leave the rest of it as it was written: comments, order, indentation.
@NullMarked
package org.truce.formats.edit;

import org.jspecify.annotations.NullMarked;
