package app.wheelhouse.arena;

import app.wheelhouse.engine.EngineDriver;
import java.util.function.LongSupplier;

/// One that takes part in a contest.
///
/// @param name as the leaderboard shows it, such as `ollama:qwen3:8b`
/// @param driver of an engine and an account that nobody else has; the engine must tell `score`
/// @param score what it did so far
/// @param costMicros of its model so far, millionths of a US dollar
public record Contestant(String name, EngineDriver driver, Score score, LongSupplier costMicros) {}
