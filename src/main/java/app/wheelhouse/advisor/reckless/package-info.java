/// A test advisor that proposes what the gate must stop or cut.
@NullMarked
package app.wheelhouse.advisor.reckless;

import org.jspecify.annotations.NullMarked;
