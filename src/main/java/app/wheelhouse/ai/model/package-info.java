/// A language model as an advisor: from the snapshot to the question, the reply, the judgement and
/// the evidence.
@NullMarked
package app.wheelhouse.ai.model;

import org.jspecify.annotations.NullMarked;
