package app.wheelhouse.engine;

/// The parts of the engine that act, so that one may call another.
record Desks(
    GateDesk gate,
    AccountProtection protection,
    Surveillance surveillance,
    ExitDesk exits,
    ReverseDesk reversals,
    ShadowDesk shadows,
    EmergencyStop emergency,
    Newsroom newsroom,
    NoticeBoard notices) {}
