/// A model server of one's own, for trying the AI desk without a model: real wire formats, replies
/// by a seeded policy, faults on request.
@NullMarked
package app.wheelhouse.advisor.scripted;

import org.jspecify.annotations.NullMarked;
