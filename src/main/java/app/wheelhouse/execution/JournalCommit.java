package app.wheelhouse.execution;

import app.wheelhouse.engine.Instruction;

/// Makes a prepared request durable before it may be sent; the desk passes the journal in as this.
@FunctionalInterface
public interface JournalCommit {
  /// Returns once the request is on disk.
  ///
  /// @param time engine time, epoch milliseconds
  /// @throws NotDurable when it could not be made durable: an entry must not be sent
  void commit(Prepared prepared, Instruction instruction, long time) throws NotDurable;
}
