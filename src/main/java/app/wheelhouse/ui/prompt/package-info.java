/// The page of the prompt: its texts, what the model is shown, and the whole of it for a market.
@NullMarked
package app.wheelhouse.ui.prompt;

import org.jspecify.annotations.NullMarked;
