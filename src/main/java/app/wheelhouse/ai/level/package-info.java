/// How much the trader lets advisors do: ten levels from ultra-conservative to fully autonomous.
@NullMarked
package app.wheelhouse.ai.level;

import org.jspecify.annotations.NullMarked;
