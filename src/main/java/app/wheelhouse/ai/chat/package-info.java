/// The port to language models: what is asked, what comes back, and how it can fail.
@NullMarked
package app.wheelhouse.ai.chat;

import org.jspecify.annotations.NullMarked;
