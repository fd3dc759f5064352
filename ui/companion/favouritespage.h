#pragma once

#include "ui/companion/factseditor.h"

class QLabel;
class QPushButton;

/// What is known of the people who marked sessions: counts, or lists a person.
class FavouritesPage : public FactsEditor
{
    Q_OBJECT

public:
    explicit FavouritesPage(const FactsState &state, QWidget *parent = nullptr);

    void showSchedule() override;
    void showFacts() override;

    QLabel *known() const { return m_known; }
    QPushButton *readButton() const { return m_read; }
    QPushButton *clearButton() const { return m_clear; }

signals:
    void fileChosen(const QString &path); ///< a CSV file that is to be read

private:
    void chooseFile();
    QStringList sentences() const;

    QLabel *m_known;
    QPushButton *m_read;
    QPushButton *m_clear;
};
