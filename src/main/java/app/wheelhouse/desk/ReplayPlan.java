package app.wheelhouse.desk;

import app.wheelhouse.engine.EngineConfig;
import app.wheelhouse.venue.replay.ReplayTransport;

/// What each play of a replay from its beginning is made of; fixed for the session.
///
/// @param seed of everything drawn
/// @param advisor who decides
record ReplayPlan(
    ReplaySource source,
    EngineConfig config,
    ReplayTransport transport,
    long seed,
    AdvisorChoice advisor) {}
