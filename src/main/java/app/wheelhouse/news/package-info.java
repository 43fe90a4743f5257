/// News from feeds and CryptoPanic: fetched when started, cleaned, told apart, tagged. What it says
/// is data; nothing here or behind it takes an instruction from a feed.
@NullMarked
package app.wheelhouse.news;

import org.jspecify.annotations.NullMarked;
