/// The newest news, as data to read: plain text, no links, no web view.
@NullMarked
package app.wheelhouse.ui.news;

import org.jspecify.annotations.NullMarked;
