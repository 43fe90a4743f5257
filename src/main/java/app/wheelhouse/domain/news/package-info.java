/// News items, cleaned and tagged.
@NullMarked
package app.wheelhouse.domain.news;

import org.jspecify.annotations.NullMarked;
