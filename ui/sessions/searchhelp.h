#pragma once

class SearchEdit;

/// Says in a search field what can be searched for in a programme, and how: placeholder, accessible name, tooltip and
/// What's This.
void describeSessionSearch(SearchEdit &edit);
