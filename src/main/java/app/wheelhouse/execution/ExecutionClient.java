package app.wheelhouse.execution;

import app.wheelhouse.risk.ApprovedAction;

/// The port to a venue's order entry; one for each signer.
public interface ExecutionClient {
  /// Makes the exact bytes of a request, signed where the venue wants that; sends nothing.
  ///
  /// @param now engine time, epoch milliseconds
  Prepared prepare(ApprovedAction action, long now);

  /// Hands prepared bytes to the wire. Called once for each `Prepared`, after the journal has it.
  ///
  /// @throws SendFailure when it is not known whether the venue has them: the outcome is UNKNOWN
  void send(Prepared prepared) throws SendFailure;
}
