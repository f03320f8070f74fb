// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/mailreader.h"

#include "readers/limits.h"
#include "readers/textreader.h"

#include <gmime/gmime.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace covault::readers {

namespace {

constexpr int PartDepth = 32;

struct Release
{
    void operator()(void *object) const { g_object_unref(object); }
    void operator()(GMimeParserOptions *options) const { g_mime_parser_options_free(options); }
    void operator()(char *text) const { g_free(text); }
};
template<typename T>
using Owned = std::unique_ptr<T, Release>;

QString fromUtf8(const char *text)
{
    return QString::fromUtf8(text);
}

/// The bytes of \p write's stream.
template<typename Write>
Bytes written(Write write)
{
    const Owned<GMimeStream> stream(g_mime_stream_mem_new());
    write(stream.get());
    const GByteArray *array = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    return Bytes(reinterpret_cast<const char *>(array->data), qsizetype(array->len));
}

Bytes contentOf(GMimePart *part)
{
    GMimeDataWrapper *content = g_mime_part_get_content(part);
    return content ? written([content](GMimeStream *stream) { g_mime_data_wrapper_write_to_stream(content, stream); }) : Bytes();
}

QString mediaTypeOf(GMimeObject *object)
{
    const Owned<char> type(g_mime_content_type_get_mime_type(g_mime_object_get_content_type(object)));
    return fromUtf8(type.get()).toLower();
}

/// A file name from outside, without any path and control characters; \p otherwise if nothing is left.
QString safeName(QString name, const QString &otherwise)
{
    name.replace(u'\\', u'/');
    name = name.sliced(name.lastIndexOf(u'/') + 1);
    name.removeIf([](QChar character) { return character.category() == QChar::Other_Control; });
    name = name.trimmed();
    return name.isEmpty() || name == u"." || name == u".." ? otherwise : name;
}

/// Takes a message apart: the body as text, everything else as attachments.
class PartWalk
{
public:
    explicit PartWalk(Mail &mail)
        : m_mail(mail)
    {
    }

    /// The text of \p object and what is in it; attachments are added on the way.
    QString text(GMimeObject *object, int depth)
    {
        if (depth > PartDepth) {
            m_mail.notes += u"parts that are nested deeper than %1 were not read"_s.arg(PartDepth);
            return {};
        }
        if (GMIME_IS_MULTIPART(object))
            return textOfParts(GMIME_MULTIPART(object), depth);
        if (GMIME_IS_MESSAGE_PART(object))
            addMessage(GMIME_MESSAGE_PART(object));
        else if (GMIME_IS_PART(object))
            return textOfLeaf(GMIME_PART(object));
        return {};
    }

private:
    QString textOfParts(GMimeMultipart *multipart, int depth)
    {
        const QString type = mediaTypeOf(GMIME_OBJECT(multipart));
        if (type == u"multipart/encrypted")
            m_mail.notes += u"the mail is encrypted"_s;
        const bool isAlternative = type == u"multipart/alternative"; // the same text twice: plain wins
        QStringList texts, plain;
        for (int i = 0; i < g_mime_multipart_get_count(multipart); ++i) {
            GMimeObject *part = g_mime_multipart_get_part(multipart, i);
            const QString found = text(part, depth + 1);
            if (found.trimmed().isEmpty())
                continue;
            texts += found;
            if (mediaTypeOf(part) == u"text/plain")
                plain += found;
        }
        return isAlternative ? plain.value(0, texts.value(0)) : texts.join(u'\n');
    }

    QString textOfLeaf(GMimePart *part)
    {
        const QString type = mediaTypeOf(GMIME_OBJECT(part));
        const char *disposition = g_mime_object_get_disposition(GMIME_OBJECT(part));
        const bool isAttached = (disposition && qstricmp(disposition, "attachment") == 0) || g_mime_part_get_filename(part);
        if (!isAttached && (type == u"text/plain" || type == u"text/html")) {
            const QString text = decoded(contentOf(part), g_mime_object_get_content_type_parameter(GMIME_OBJECT(part), "charset"));
            return type == u"text/html" ? textOfHtml(text) : text;
        }
        const QString name = safeName(fromUtf8(g_mime_part_get_filename(part)), nextName());
        m_mail.attachments.push_back({name, type, contentOf(part)});
        return {};
    }

    void addMessage(GMimeMessagePart *part)
    {
        GMimeMessage *message = g_mime_message_part_get_message(part);
        if (!message)
            return;
        const QString subject = fromUtf8(g_mime_message_get_subject(message));
        const Bytes bytes = written([message](GMimeStream *stream) { g_mime_object_write_to_stream(GMIME_OBJECT(message), nullptr, stream); });
        m_mail.attachments.push_back({safeName(QString(subject).replace(u'/', u'-'), nextName()) + u".eml"_s, u"message/rfc822"_s, bytes});
    }

    QString nextName() const { return u"attachment %1"_s.arg(m_mail.attachments.size() + 1); }

    QString decoded(const Bytes &bytes, const char *charset)
    {
        const QByteArray name = QByteArray(charset).toLower();
        // 'iso-8859-1' means Windows-1252 in practice, and none or 'us-ascii' may mean anything: both are found out.
        if (name.isEmpty() || name == "utf-8" || name == "us-ascii" || name == "iso-8859-1" || name == "windows-1252")
            return readText(bytes).text;
        iconv_t converter = g_mime_iconv_open("UTF-8", name.constData());
        if (converter == iconv_t(-1)) {
            m_mail.notes += u"the charset %1 is not known here"_s.arg(QString::fromLatin1(name.first(std::min(name.size(), qsizetype(40)))));
            return readText(bytes).text;
        }
        const Owned<char> text(g_mime_iconv_strndup(converter, bytes.constData(), size_t(bytes.size())));
        g_mime_iconv_close(converter);
        return text ? fromUtf8(text.get()) : readText(bytes).text;
    }

    Mail &m_mail;
};

void addAddresses(InternetAddressList *list, std::vector<MailAddress> &addresses, int depth = 0)
{
    for (int i = 0; list && i < internet_address_list_length(list); ++i) {
        InternetAddress *address = internet_address_list_get_address(list, i);
        if (INTERNET_ADDRESS_IS_MAILBOX(address)) {
            addresses.push_back({fromUtf8(internet_address_get_name(address)).simplified(),
                    fromUtf8(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address)))});
        } else if (INTERNET_ADDRESS_IS_GROUP(address) && depth < 4) {
            addAddresses(internet_address_group_get_members(INTERNET_ADDRESS_GROUP(address)), addresses, depth + 1);
        }
    }
}

bool isMail(GMimeMessage *message)
{
    for (const char *field : {"From", "To", "Subject", "Date", "Received", "Message-Id"}) {
        if (g_mime_object_get_header(GMIME_OBJECT(message), field))
            return true;
    }
    return false;
}

Mail mailOf(GMimeMessage *message)
{
    Mail mail;
    mail.subject = fromUtf8(g_mime_message_get_subject(message)).simplified();
    std::vector<MailAddress> from;
    addAddresses(g_mime_message_get_from(message), from);
    if (!from.empty())
        mail.from = from.front();
    addAddresses(g_mime_message_get_to(message), mail.to);
    addAddresses(g_mime_message_get_cc(message), mail.to);
    if (GDateTime *date = g_mime_message_get_date(message))
        mail.date = Moment(std::chrono::seconds(g_date_time_to_unix(date)));
    if (GMimeObject *body = g_mime_message_get_mime_part(message))
        mail.text = PartWalk(mail).text(body, 0).replace(u"\r\n"_s, u"\n"_s).trimmed();
    return mail;
}

/// All messages that \p bytes hold in that format. A file is a mail as long as it has a header field of one.
Result<std::vector<Mail>> readAll(BytesView bytes, GMimeFormat format, const QString &what)
{
    static const bool isReady = (g_mime_init(), true);
    Q_UNUSED(isReady)
    if (bytes.size() > limits::FileBytes)
        return failure(Error::Code::Refused, what, u"the file is larger than 256 MiB"_s);
    if (bytes.isEmpty())
        return failure(Error::Code::Damaged, what, u"it is empty"_s);
    const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), size_t(bytes.size())));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    g_mime_parser_set_format(parser.get(), format);
    const Owned<GMimeParserOptions> options(g_mime_parser_options_new());
    const char *charsets[] = {"utf-8", "windows-1252", "iso-8859-1", nullptr};
    g_mime_parser_options_set_fallback_charsets(options.get(), charsets);

    std::vector<Mail> mails;
    do {
        const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), options.get()));
        if (!message)
            break;
        if (isMail(message.get()))
            mails.push_back(mailOf(message.get()));
    } while (format == GMIME_FORMAT_MBOX && !g_mime_parser_eos(parser.get()));
    if (mails.empty())
        return failure(Error::Code::Damaged, what, u"it has none of the header fields of a mail"_s);
    return mails;
}

} // namespace

Result<Mail> readMail(BytesView bytes)
{
    return readAll(bytes, GMIME_FORMAT_MESSAGE, u"the mail can't be read"_s).transform([](std::vector<Mail> mails) { return std::move(mails.front()); });
}

Result<std::vector<Mail>> readMailbox(BytesView bytes)
{
    return readAll(bytes, GMIME_FORMAT_MBOX, u"the mailbox can't be read"_s);
}

} // namespace covault::readers
