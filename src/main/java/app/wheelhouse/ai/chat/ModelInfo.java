package app.wheelhouse.ai.chat;

/// A model that a back end offers.
///
/// @param bytes on disk or in memory; 0 when unknown
/// @param contextTokens longest prompt and reply together; 0 when unknown
/// @param note such as `8.2B, Q4_K_M`; may be empty
public record ModelInfo(ModelName name, long bytes, long contextTokens, String note) {}
