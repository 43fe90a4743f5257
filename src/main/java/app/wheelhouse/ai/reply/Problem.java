package app.wheelhouse.ai.reply;

/// Why something is no answer.
///
/// @param sentence for the trader and for the model
record Problem(UnusableReason reason, String sentence) {}
