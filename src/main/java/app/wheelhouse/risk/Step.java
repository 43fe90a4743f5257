package app.wheelhouse.risk;

import org.jspecify.annotations.Nullable;

/// What a check returns: its result, the candidate as it goes on, and what it made of the size.
///
/// @param result null when an earlier denial left nothing to evaluate
/// @param size the step of the sizing ledger; null where the check does not look at the size
record Step(@Nullable CheckResult result, Candidate candidate, @Nullable SizeStep size) {
  Step(CheckResult result, Candidate candidate) {
    this(result, candidate, null);
  }

  static Step skipped(Candidate candidate) {
    return new Step(null, candidate, null);
  }
}
