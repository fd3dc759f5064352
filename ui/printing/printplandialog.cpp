#include "ui/printing/printplandialog.h"

#include "ui/printing/badge.h"
#include "ui/printing/pagepreview.h"
#include "ui/printing/pdffile.h"
#include "ui/support/icons.h"
#include "ui/widgets/emptystate.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>
#include <QStackedLayout>
#include <QStandardPaths>
#include <QVBoxLayout>
#include <QtPrintSupport/QPrintDialog>
#include <QtPrintSupport/QPrinter>

PrintPlanDialog::PrintPlanDialog(QWidget *parent)
    : QDialog(parent), m_kind(new QComboBox), m_days(new QComboBox), m_paper(new QComboBox), m_middle(new QStackedLayout),
      m_preview(new PagePreview),
      m_empty(new EmptyState(QStringLiteral("plan"), tr("Your plan is empty"),
                             tr("Pick sessions first: a click on the star, or the keys 1, 2 and 3. What you pick can be "
                                "printed here."))),
      m_said(new QLabel)
{
    setWindowTitle(tr("Print my plan"));
    m_kind->addItem(tr("A page for the badge"), QVariant::fromValue(int(Kind::Badge)));
    m_kind->addItem(tr("A booklet with texts and room for notes"), QVariant::fromValue(int(Kind::Booklet)));
    for (const auto &[paper, name] : {std::pair(PaperSize::A4, tr("A4")), std::pair(PaperSize::A5, tr("A5")),
                                      std::pair(PaperSize::A6, tr("A6")), std::pair(PaperSize::Letter, tr("Letter"))}) {
        m_paper->addItem(name, QVariant::fromValue(int(paper)));
    }
    m_paper->setCurrentIndex(m_paper->findData(int(usualPaper())));
    auto *choices = new QFormLayout;
    choices->addRow(tr("&What:"), m_kind);
    choices->addRow(tr("&Days:"), m_days);
    choices->addRow(tr("Pa&per:"), m_paper);
    m_said->setWordWrap(true);
    m_said->setTextFormat(Qt::PlainText);
    m_said->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_save = buttons->addButton(tr("&Save as PDF …"), QDialogButtonBox::ActionRole);
    m_print = buttons->addButton(tr("P&rint …"), QDialogButtonBox::ActionRole);

    auto *layout = new QVBoxLayout(this);
    layout->addLayout(choices);
    layout->addLayout(m_middle, 1); // first: a stack without a window shows its page as one of its own
    m_middle->addWidget(m_preview);
    m_middle->addWidget(m_empty);
    layout->addWidget(m_said);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &PrintPlanDialog::choosePath);
    connect(m_print, &QPushButton::clicked, this, &PrintPlanDialog::print);
    for (QComboBox *box : {m_kind, m_days, m_paper}) {
        connect(box, &QComboBox::currentIndexChanged, this, &PrintPlanDialog::layOut);
    }
    setPurpose(Purpose::Print);
    setTabOrder(m_print, buttons->button(QDialogButtonBox::Close)); // the box leaves its own out of the ring
    layOut();
}

void PrintPlanDialog::setPurpose(Purpose purpose)
{
    m_print->setDefault(purpose == Purpose::Print);
    m_save->setDefault(purpose == Purpose::Save);
}

void PrintPlanDialog::setKind(Kind kind)
{
    m_kind->setCurrentIndex(m_kind->findData(int(kind)));
}

PrintPlanDialog::Kind PrintPlanDialog::kind() const
{
    return Kind(m_kind->currentData().toInt());
}

PaperSize PrintPlanDialog::paper() const
{
    return PaperSize(m_paper->currentData().toInt());
}

QString PrintPlanDialog::message() const
{
    return m_said->text();
}

void PrintPlanDialog::setPlan(const PrintedPlan &plan)
{
    m_plan = plan;
    m_texts.clear();
    m_hasTexts = false;
    m_askedForTexts = false;
    fillDays();
    layOut();
}

void PrintPlanDialog::setTexts(const SessionTexts &texts)
{
    m_texts = texts;
    m_hasTexts = true;
    layOut();
}

/// Keeps the day that was chosen, where the plan still has it.
void PrintPlanDialog::fillDays()
{
    const QSignalBlocker quiet(m_days);
    const QVariant chosen = m_days->currentData();
    m_days->clear();
    m_days->addItem(tr("All days"));
    for (const PrintedDay &day : m_plan.days) {
        m_days->addItem(day.title, day.day);
    }
    const int again = chosen.isValid() ? m_days->findData(chosen) : 0;
    m_days->setCurrentIndex(std::max(again, 0));
}

PrintedPlan PrintPlanDialog::chosenPlan() const
{
    const int day = m_days->currentIndex() - 1;
    return day < 0 ? m_plan : m_plan.onlyDay(size_t(day));
}

void PrintPlanDialog::layOut()
{
    m_pages.reset();
    const bool needsTexts = kind() == Kind::Booklet && !m_hasTexts;
    QString said;
    if (!m_plan.isEmpty() && needsTexts) {
        said = tr("The texts are being read …");
        if (!m_askedForTexts) {
            m_askedForTexts = true;
            emit textsNeeded(m_plan.sessions());
        }
    } else if (!m_plan.isEmpty()) {
        m_pages = std::make_shared<const PrintedPages>(
            kind() == Kind::Badge ? badgePages(chosenPlan(), paper(), layoutDirection())
                                  : bookletPages(chosenPlan(), m_texts, paper(), layoutDirection()));
        said = m_pages->sheetCount() == m_pages->pageCount()
                   ? tr("%n page(s)", nullptr, m_pages->pageCount())
                   : tr("%1 on %2").arg(tr("%n small page(s)", nullptr, m_pages->pageCount()),
                                        tr("%n sheet(s), to be cut along the lines", nullptr, m_pages->sheetCount()));
    }
    m_said->setText(said);
    m_preview->setPages(m_pages);
    m_middle->setCurrentWidget(m_plan.isEmpty() ? static_cast<QWidget *>(m_empty) : m_preview);
    for (QWidget *control : std::initializer_list<QWidget *>{m_kind, m_days, m_paper}) {
        control->setEnabled(!m_plan.isEmpty());
    }
    m_print->setEnabled(m_pages != nullptr);
    m_save->setEnabled(m_pages != nullptr);
}

QString PrintPlanDialog::proposedName() const
{
    static const QRegularExpression unfit(QStringLiteral("[/\\\\:*?\"<>|\\x00-\\x1f]+"));
    QString name = tr("My plan for %1").arg(m_plan.conference).left(120).replace(unfit, QStringLiteral("-"));
    if (m_days->currentIndex() > 0 && m_days->currentData().toDate().isValid()) {
        name += QStringLiteral(" - ") + m_days->currentData().toDate().toString(Qt::ISODate);
    }
    return name + QStringLiteral(".pdf");
}

void PrintPlanDialog::choosePath()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    QString path = QFileDialog::getSaveFileName(this, tr("Save my plan as PDF"), folder.filePath(proposedName()),
                                                tr("PDF documents (*.pdf)"));
    if (!path.isEmpty()) {
        saveTo(path);
    }
}

bool PrintPlanDialog::saveTo(const QString &path)
{
    const auto saved = savePdf(*m_pages, tr("My plan for %1").arg(m_plan.conference), path);
    m_said->setText(saved ? tr("Saved as “%1”.").arg(QDir::toNativeSeparators(path)) : saved.error().text());
    return saved.has_value();
}

void PrintPlanDialog::print()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    const SheetGrid &grid = m_pages->grid();
    printer->setDocName(tr("My plan for %1").arg(m_plan.conference));
    printer->setFullPage(true);
    printer->setPageSize(grid.paper);
    printer->setPageOrientation(grid.isLandscape ? QPageLayout::Landscape : QPageLayout::Portrait);
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange);
    dialog->setMinMax(1, m_pages->sheetCount());
    connect(dialog, &QDialog::accepted, this, [this, printer] { paintOn(*printer); });
    connect(dialog, &QObject::destroyed, this, [printer] {}); // lives as long as the dialog
    dialog->open();
}

void PrintPlanDialog::paintOn(QPrinter &printer)
{
    QPainter painter;
    if (!m_pages || !painter.begin(&printer)) {
        m_said->setText(tr("The printer did not accept the pages. See whether it is on, or save them as PDF."));
        return;
    }
    const double scale = double(printer.resolution()) / UnitsPerInch;
    painter.scale(scale, scale);
    const int first = printer.fromPage() > 0 ? printer.fromPage() - 1 : 0;
    const int last = printer.toPage() > 0 ? std::min(printer.toPage(), m_pages->sheetCount()) : m_pages->sheetCount();
    for (int sheet = first; sheet < last; ++sheet) {
        if (sheet > first) {
            printer.newPage();
        }
        m_pages->paintSheet(painter, sheet);
    }
    const bool isDone = painter.end() && printer.printerState() != QPrinter::Error;
    m_said->setText(isDone ? tr("Handed to the printer.")
                           : tr("The printer did not accept the pages. See whether it is on, or save them as PDF."));
}
