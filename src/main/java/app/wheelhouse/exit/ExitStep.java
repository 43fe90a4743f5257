package app.wheelhouse.exit;

/// A step of a plan: where it stands now and what it asks for.
public record ExitStep(ExitProgress progress, ExitAction action) {}
