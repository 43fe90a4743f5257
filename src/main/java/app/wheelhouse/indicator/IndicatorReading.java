package app.wheelhouse.indicator;

/// All values of an [IndicatorPanel] at one closed bar; NaN where a value is not there yet.
///
/// @param bars how many bars the panel has seen; 0 before the first, then all values are NaN
/// @param closeTime end of the bar (exclusive), epoch milliseconds; 0 before the first bar
/// @param close last close, quote currency
/// @param ema12 EMA(12), quote currency
/// @param ema26 EMA(26), quote currency
/// @param ema50 EMA(50), quote currency
/// @param sma20 SMA(20), quote currency; also the middle Bollinger band
/// @param rsi14 RSI(14), 0..100
/// @param atr14 ATR(14), quote currency
/// @param adx14 ADX(14), 0..100
/// @param plusDi14 +DI(14), 0..100
/// @param minusDi14 −DI(14), 0..100
/// @param bollingerUpper upper band (20, 2), quote currency
/// @param bollingerLower lower band (20, 2), quote currency
/// @param percentB 0 at the lower band, 1 at the upper; NaN when the bands meet
/// @param bandWidth distance of the bands as a share of the middle, 0.02 = 2 %
/// @param macd MACD line (12, 26), quote currency
/// @param macdSignal EMA(9) of the line, quote currency
/// @param macdHistogram line − signal, quote currency
/// @param ready whether every indicator has its warm-up behind it
public record IndicatorReading(
    long bars,
    long closeTime,
    double close,
    double ema12,
    double ema26,
    double ema50,
    double sma20,
    double rsi14,
    double atr14,
    double adx14,
    double plusDi14,
    double minusDi14,
    double bollingerUpper,
    double bollingerLower,
    double percentB,
    double bandWidth,
    double macd,
    double macdSignal,
    double macdHistogram,
    boolean ready) {}
