package app.wheelhouse.engine;

import java.util.List;

/// What one event did, for in-process listeners.
///
/// @param sequence running number of the event in this session, from 1
/// @param time engine time, epoch milliseconds
/// @param event what came in
/// @param closed bars that it closed
/// @param view the state right now; valid only during the call
public record EngineTick(
    long sequence, long time, EngineEvent event, List<ClosedBar> closed, EngineView view) {}
