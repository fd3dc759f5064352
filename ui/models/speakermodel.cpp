#include "ui/models/speakermodel.h"

#include "core/search/textfold.h"
#include "ui/models/roles.h"
#include "ui/models/speakerorder.h"

#include <algorithm>

SpeakerModel::SpeakerModel(QObject *parent) : QAbstractListModel(parent) {}

void SpeakerModel::setSchedule(SchedulePtr schedule)
{
    beginResetModel();
    m_schedule = std::move(schedule);
    m_folded.clear();
    m_byName.clear();
    m_sessions.clear();
    if (m_schedule) {
        m_byName = speakersByName(*m_schedule);
        m_sessions.resize(size_t(m_schedule->speakers.size()));
        for (size_t position = 0; position < m_schedule->sessions.size(); ++position) {
            for (const Appearance &appearance : m_schedule->sessions[position].speakers) {
                if (m_schedule->speaker(appearance.speaker)) {
                    auto &sessions = m_sessions[size_t(appearance.speaker.value())];
                    if (sessions.empty() || sessions.back() != int(position)) { // named twice in one session
                        sessions.push_back(int(position));
                    }
                }
            }
        }
    }
    fillRows();
    endResetModel();
}

void SpeakerModel::setFilter(const QString &words)
{
    if (words == m_filter) {
        return;
    }
    beginResetModel();
    m_filter = words;
    fillRows();
    endResetModel();
}

void SpeakerModel::fillRows()
{
    m_rows.clear();
    m_letters.clear();
    m_speakerCount = 0;
    const QList<QByteArray> words = foldText(QStringView(m_filter)).split(' ');
    for (const SpeakerId speaker : m_byName) {
        if (!m_filter.isEmpty() && !passes(speaker, words)) {
            continue;
        }
        const QString letter = headingLetter(m_schedule->speakers[speaker.value()].name);
        if (m_letters.empty() || m_letters.back().text != letter) {
            m_rows.push_back(-1 - int(m_letters.size()));
            m_letters.push_back({letter, 0});
        }
        m_rows.push_back(speaker.value());
        ++m_letters.back().count;
        ++m_speakerCount;
    }
}

bool SpeakerModel::passes(SpeakerId speaker, const QList<QByteArray> &words) const
{
    if (m_folded.empty()) {
        for (const Speaker &one : m_schedule->speakers) {
            const QString searched = one.name + u' ' + one.role + u' ' + one.company;
            m_folded.push_back(foldText(QStringView(searched)));
        }
    }
    const QByteArray &folded = m_folded[size_t(speaker.value())];
    return std::ranges::all_of(words, [&folded](const QByteArray &word) { return folded.contains(word); });
}

QModelIndex SpeakerModel::indexOf(const QString &key) const
{
    for (size_t row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row] >= 0 && m_schedule->speakers[m_rows[row]].key == key) {
            return index(int(row));
        }
    }
    return {};
}

const Speaker *SpeakerModel::speakerAt(const QModelIndex &index) const
{
    if (!isRow(index)) {
        return nullptr;
    }
    return m_schedule->speaker(SpeakerId(m_rows[size_t(index.row())]));
}

QStringList SpeakerModel::letters() const
{
    QStringList letters;
    for (const Letter &letter : m_letters) {
        letters += letter.text;
    }
    return letters;
}

QModelIndex SpeakerModel::headingOf(int letter) const
{
    const auto found = std::ranges::find(m_rows, -1 - letter);
    return letter < 0 || found == m_rows.end() ? QModelIndex() : index(int(found - m_rows.begin()));
}

int SpeakerModel::letterOf(const QModelIndex &index) const
{
    for (int row = isRow(index) ? index.row() : -1; row >= 0; --row) {
        if (m_rows[size_t(row)] < 0) {
            return -1 - m_rows[size_t(row)];
        }
    }
    return -1;
}

const std::vector<int> &SpeakerModel::sessionsOf(SpeakerId speaker) const
{
    static const std::vector<int> none;
    const bool isKnown = speaker.value() >= 0 && size_t(speaker.value()) < m_sessions.size();
    return isKnown ? m_sessions[size_t(speaker.value())] : none;
}

bool SpeakerModel::isRow(const QModelIndex &index) const
{
    return index.isValid() && checkIndex(index);
}

int SpeakerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

Qt::ItemFlags SpeakerModel::flags(const QModelIndex &index) const
{
    if (!isRow(index)) {
        return Qt::NoItemFlags;
    }
    const Qt::ItemFlags always = Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return speakerAt(index) ? always | Qt::ItemIsSelectable : always;
}

QVariant SpeakerModel::data(const QModelIndex &index, int role) const
{
    if (!isRow(index)) {
        return {};
    }
    if (const Speaker *speaker = speakerAt(index)) {
        return speakerData(*speaker, role);
    }
    const Letter &letter = m_letters[size_t(-1 - m_rows[size_t(index.row())])];
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole: return letter.text;
    case Qt::AccessibleTextRole: return tr("%1, %n speaker(s)", nullptr, letter.count).arg(letter.text);
    case RowKindRole: return QVariant::fromValue(RowKind::Heading);
    case CountRole: return letter.count;
    default: return {};
    }
}

QVariant SpeakerModel::speakerData(const Speaker &speaker, int role) const
{
    const int count = int(sessionsOf(speaker.id).size());
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole: return speaker.name;
    case Qt::AccessibleTextRole: {
        const QString who = affiliation(speaker);
        const QString name = who.isEmpty() ? speaker.name : tr("%1, %2").arg(speaker.name, who);
        return tr("%1, %n session(s)", nullptr, count).arg(name);
    }
    case RowKindRole: return QVariant::fromValue(RowKind::Session);
    case AffiliationRole: return affiliation(speaker);
    case SpeakerKeyRole: return speaker.key;
    case CountRole: return count;
    default: return {};
    }
}
