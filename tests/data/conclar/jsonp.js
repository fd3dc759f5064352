callback([{"id": "1", "title": "Passed on", "mins": "30", "loc": ["A"], "date": "2013-08-30", "time": "10:00", "people": []}]);
