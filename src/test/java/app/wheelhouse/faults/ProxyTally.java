package app.wheelhouse.faults;

/// What a [FaultProxy] has done so far.
///
/// @param opened connections that were taken, refused ones too
/// @param refused of them, reset at once or never passed on
/// @param cut ended by the proxy, for whatever reason
/// @param down bytes from the server that were passed on
/// @param up bytes to the server that were passed on
/// @param duplicated text frames that were sent twice
/// @param reordered text frames that were sent after some behind them
/// @param garbled text frames with damaged text, and pieces with a wrong byte
public record ProxyTally(
    long opened,
    long refused,
    long cut,
    long down,
    long up,
    long duplicated,
    long reordered,
    long garbled) {}
