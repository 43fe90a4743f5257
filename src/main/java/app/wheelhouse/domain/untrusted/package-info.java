/// Text that others wrote: news, token names, replies of models. It is data, never an instruction,
/// and reaches a screen or a prompt only cleaned.
@NullMarked
package app.wheelhouse.domain.untrusted;

import org.jspecify.annotations.NullMarked;
