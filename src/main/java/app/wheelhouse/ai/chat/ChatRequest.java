package app.wheelhouse.ai.chat;

/// One question to a model.
///
/// @param system who it is and how it must answer
/// @param user what it is asked about
/// @param schema JSON schema of the answer, for back ends with structured output; empty for free
///   text
/// @param maxOutputTokens above 0
/// @param temperature 0 to 2
/// @param seed for back ends that take one
/// @param timeoutMillis for the whole call
public record ChatRequest(
    String system,
    String user,
    String schema,
    int maxOutputTokens,
    double temperature,
    long seed,
    long timeoutMillis) {}
