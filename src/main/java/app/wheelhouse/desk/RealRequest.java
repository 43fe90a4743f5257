package app.wheelhouse.desk;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A session with real orders as it is asked for.
///
/// @param run mode, markets, venue and record; its mode is testnet or live
/// @param folder of the settings, where used numbers of keys and checks of the venue are kept; null
///   for a place that is gone afterwards
/// @param history whether the past of the markets is read: strategies and charts want it, a single
///   order does not
public record RealRequest(
    RunRequest run, TradedAccount account, @Nullable Path folder, boolean history) {}
