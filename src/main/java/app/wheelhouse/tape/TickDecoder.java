package app.wheelhouse.tape;

import java.util.List;

/// Makes market events of the rows of one shape of tick file.
interface TickDecoder {

  /// @throws RowProblem when this row is bad
  void accept(TickRow row, TickSink sink) throws RowProblem;

  /// The last row has been given.
  void finish(TickSink sink);

  /// The columns it reads.
  List<String> used();
}
