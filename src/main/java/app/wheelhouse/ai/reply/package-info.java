/// A model's reply, read strictly: a whole, unambiguous answer, or the reason why there is none.
@NullMarked
package app.wheelhouse.ai.reply;

import org.jspecify.annotations.NullMarked;
