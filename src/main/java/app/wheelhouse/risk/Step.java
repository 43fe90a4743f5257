package app.wheelhouse.risk;

import org.jspecify.annotations.Nullable;

/// What a check returns: its result and the candidate as it goes on.
///
/// @param result null when an earlier denial left nothing to evaluate
record Step(@Nullable CheckResult result, Candidate candidate) {
  static Step skipped(Candidate candidate) {
    return new Step(null, candidate);
  }
}
