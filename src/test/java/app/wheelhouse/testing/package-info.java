/// What tests of several rooms share.
@NullMarked
package app.wheelhouse.testing;

import org.jspecify.annotations.NullMarked;
