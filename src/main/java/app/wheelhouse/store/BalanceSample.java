package app.wheelhouse.store;

import app.wheelhouse.domain.money.Money;

/// What an account was worth at a moment.
///
/// @param time engine time, epoch milliseconds
/// @param balance cash
/// @param equity balance and unrealised profit together
public record BalanceSample(long time, Money balance, Money equity, Money unrealised) {}
