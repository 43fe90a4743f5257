package app.wheelhouse.sim;

import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;

/// A part of an order that executes at one price.
record Slice(Price price, Quantity quantity) {}
