/// Small things that every running part needs: life cycle, named threads, time.
@NullMarked
package app.wheelhouse.support;

import org.jspecify.annotations.NullMarked;
